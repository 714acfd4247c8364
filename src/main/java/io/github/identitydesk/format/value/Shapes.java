package io.github.identitydesk.format.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds tokens and IDs in a text by their form, with the name before each of them. */
public final class Shapes {
    private static final String REGION = "[a-z]{2,4}(?:-[a-z]+)+-\\d{1,2}";
    private static final String GUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /** The name of an AWS region. */
    public static final Pattern REGION_NAME = Pattern.compile(REGION);

    /** The form of an identity pool ID, and of an IdentityId. */
    public static final String ID = REGION + ":" + GUID;

    /** An identity pool ID that is not a part of something else. */
    public static final Pattern POOL_ID = Pattern.compile("(?<![\\w-])" + ID + "(?![\\w-])");

    private static final Pattern ENCODED_POOL_ID =
            Pattern.compile("(?<![a-z-])(" + REGION + ")(?:%3A|\\\\:)(" + GUID + ")(?![\\w-])");

    /** A user pool ID. */
    public static final Pattern USER_POOL_ID = Pattern.compile("(?<![\\w-])" + REGION + "_[0-9A-Za-z]{5,55}(?![\\w-])");

    private static final String ARN_OF_POOL =
            "arn:[\\w-]+:cognito-identity:" + REGION + ":\\d{12}:identitypool/" + REGION + ":" + GUID + "(?![\\w-])";

    private static final String ARN_OF_PROVIDER = "arn:[\\w-]+:iam::\\d{12}:(?:saml|oidc)-provider/[\\w./:@+=-]+";

    /** The word for an account in some languages. */
    public static final String ACCOUNT = "(?iu:account|konto|compte|cuenta|conta|аккаунт|账户|账号|アカウント)";

    private static final Pattern SHAPE = Pattern.compile(
            "(?:(?<![\\w-])(?<![\\w-]\\.)|(?<=%[0-9A-Fa-f]{2}))eyJ[\\w-]{6,}+(?:\\.[\\w-]*+){1,4}"
                    + "|(?<!\\w)EAA[0-9A-Za-z]{27,}+"
                    + "|(?<!\\w)Atz[ar]\\|[\\w|/+=-]{8,}+"
                    + "|(?<!\\w)ya29\\.[\\w.-]{10,}+"
                    + "|(?<!\\w)1//[\\w-]{20,}+"
                    + "|" + POOL_ID.pattern()
                    + "|" + USER_POOL_ID.pattern()
                    + "|(?<![\\w.-])(?=[a-z]{2,4}-[a-z])(?<=(?i:region)[^\\n]{0,40})" + REGION + "(?![\\w:.-])"
                    + "|(?=\\d)(?<![\\w:.-])(?<=" + ACCOUNT
                    + "[^\\n\\d]{0,30})(?<account>\\d{12}|\\d{4}([- ])\\d{4}\\2\\d{4})(?![\\w-])"
                    + "|" + ARN_OF_POOL
                    + "|" + ARN_OF_PROVIDER
                    + "|(?=https?://)(?<=(?i:endpoint_url(?:_cognito_identity)?)[\"']?[ \\t]{0,4}[=:][ \\t]{0,4}[\"']?)https?://[^\\s\"',;]+");
    /** The ID of an AWS account in full. */
    public static final Pattern ACCOUNT_ID = Pattern.compile("\\d{12}");

    private static final Pattern ACCOUNT_WORD = Pattern.compile(ACCOUNT);

    private static final int MAX_LABEL = 200;
    private static final Pattern PERCENT_ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+\\z");
    private static final Pattern LABEL =
            Pattern.compile("(?<![\\w.$-])[.-]*+([\\w$][\\w.$-]*+(?::" + GUID + ")?)[^\\w$]*+\\z");
    /** Several words that end with “ID”. */
    private static final Pattern WORDS = Pattern.compile("((?:[\\p{L}]+[ \\t_-]+){0,3}(?i:id))[^\\w$\\n]*+\\z");
    /** Words between a name and its value that are not names. */
    private static final Set<String> WRAPPERS =
            Set.of("string", "key", "value", "bearer", "text", "of", "is", "s", "to", "tostring", "default");

    private Shapes() {}

    /** Returns a text in which the colons of identity pool IDs are not escaped, as they are in addresses and
     * properties. */
    public static String withPlainPoolIds(String text) {
        return ENCODED_POOL_ID.matcher(text).replaceAll("$1:$2");
    }

    /** Returns the tokens and IDs in a text, in order. */
    static List<Leaf> in(String text) {
        List<Leaf> found = new ArrayList<>();
        Matcher matcher = SHAPE.matcher(text);
        while (matcher.find()) {
            String label = label(text, matcher.start());
            boolean named = matcher.group("account") == null
                    || ACCOUNT_WORD.matcher(label).find();
            found.add(new Leaf(List.of(named ? label : "account"), matcher.group()));
        }
        return found;
    }

    /** Returns the name before an index: the last word that is not part of a wrapper such as {@code aws.String(}. */
    private static String label(String text, int index) {
        String before = PERCENT_ENCODED
                .matcher(text.substring(Math.max(0, index - MAX_LABEL), index))
                .replaceFirst("");
        for (int tries = 0; tries < 3; tries++) {
            Matcher matcher = LABEL.matcher(before);
            if (!matcher.find()) {
                return "";
            }
            String word = matcher.group(1);
            if (word.equalsIgnoreCase("id")) { // as in "identity pool ID"
                Matcher words = WORDS.matcher(before);
                return words.find() ? words.group(1) : word;
            }
            String last = Value.plain(word.substring(word.lastIndexOf('.') + 1));
            if (!WRAPPERS.contains(last)) {
                return word;
            }
            before = before.substring(0, matcher.start());
        }
        return "";
    }
}
