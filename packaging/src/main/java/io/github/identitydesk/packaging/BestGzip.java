package io.github.identitydesk.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses as {@code gzip -9n} does: the smallest output, without a name or a time. */
final class BestGzip extends GZIPOutputStream {
    BestGzip(OutputStream out) throws IOException {
        super(out);
        def.setLevel(Deflater.BEST_COMPRESSION);
    }
}
