package io.github.identitydesk.format;

import io.github.identitydesk.format.Piece.Kind;
import io.github.identitydesk.model.IdentityRequest;
import io.github.identitydesk.model.Login;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Builds a request from the pieces of a text, in the AWS CLI's member names. It stops at the first piece that does not
 * belong where it stands.
 */
final class RequestReader {
    static final String ACCOUNT_ID = "AccountId";
    static final String IDENTITY_POOL_ID = "IdentityPoolId";
    static final String LOGINS = "Logins";

    private final Pieces pieces;
    private String identityPoolId = "";
    private String accountId = "";
    private List<Login> logins = List.of();

    RequestReader(Pieces pieces) {
        this.pieces = pieces;
    }

    /** A whole request. */
    IdentityRequest request() {
        Piece first = pieces.next();
        switch (first.kind()) {
            case OBJECT -> members();
            case END_OF_TEXT -> throw new Unfit("format.read.empty");
            default -> throw unfit(first, "format.read.root", Spot.line(first.line()));
        }
        nothingMore();
        return new IdentityRequest(identityPoolId, Optional.of(accountId), logins);
    }

    /** The logins alone: an object of provider names and tokens. */
    List<Login> logins() {
        List<Login> read = loginsIn("");
        nothingMore();
        return read;
    }

    private void members() {
        Set<String> seen = new HashSet<>();
        for (Piece name = pieces.next(); name.kind() != Kind.END; name = pieces.next()) {
            String member = textOf(name, Spot.line(name.line()));
            Spot spot = Spot.line(name.line()).in(member);
            if (!seen.add(member)) {
                throw new Unfit("format.read.twice", spot);
            }
            switch (member) {
                case ACCOUNT_ID -> accountId = textIn(member);
                case IDENTITY_POOL_ID -> identityPoolId = textIn(member);
                case LOGINS -> logins = loginsIn(member);
                default -> throw new Unfit("format.read.unknown", spot);
            }
        }
    }

    private List<Login> loginsIn(String member) {
        Piece first = pieces.next();
        if (first.kind() != Kind.OBJECT) {
            throw unfit(first, "format.read.logins", spot(first, member));
        }
        LoginCollector collector = new LoginCollector();
        for (Piece name = pieces.next(); name.kind() != Kind.END; name = pieces.next()) {
            Spot spot = spot(name, member);
            String provider = textOf(name, spot);
            Piece token = pieces.next();
            collector.add(provider, textOf(token, spot(token, member).in(provider)), spot);
        }
        return collector.logins();
    }

    private String textIn(String member) {
        Piece piece = pieces.next();
        return textOf(piece, spot(piece, member));
    }

    private static String textOf(Piece piece, Spot spot) {
        if (piece.kind() != Kind.TEXT) {
            throw new Unfit(piece.kind().complaint(), spot);
        }
        return piece.text();
    }

    private void nothingMore() {
        Piece more = pieces.next();
        if (more.kind() != Kind.END_OF_TEXT) {
            throw new Unfit("format.read.trailing", Spot.line(more.line()));
        }
    }

    private static Spot spot(Piece piece, String member) {
        return member.isEmpty()
                ? Spot.line(piece.line())
                : Spot.line(piece.line()).in(member);
    }

    /** The trouble with a piece that is not the object that belongs there. */
    private static Unfit unfit(Piece piece, String keyOfAnotherValue, Spot spot) {
        return new Unfit(
                piece.kind().isValue() ? keyOfAnotherValue : piece.kind().complaint(), spot);
    }
}
