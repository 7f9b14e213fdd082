package io.compliance4j.dlp;

import io.compliance4j.dlp.internal.decode.Unmask;
import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Engine;
import io.compliance4j.dlp.internal.engine.Offsets;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Scan;

/** Scans what a text hides: its plain form, and stretches that decode to text, two levels deep. */
final class Layers {
    private static final int MAX_DEPTH = 2;

    private Layers() {}

    static void addTo(Hits hits, Engine engine, Scan scan, boolean odd) {
        for (Scan.Decoded decoded : scan.decoded()) {
            nested(
                    hits,
                    engine,
                    scan.text(),
                    decoded.offsets(),
                    decoded.reason().bit(),
                    1);
        }
        if (odd) {
            Offsets plain = Unmask.plain(scan.text());
            nested(hits, engine, scan.text(), plain, 0, 1);
        }
    }

    private static void nested(Hits hits, Engine engine, String outer, Offsets offsets, int reasons, int depth) {
        Scan inner = engine.acquire(offsets.text());
        try {
            boolean odd = engine.sweep(inner);
            for (Scan.Failure failure : inner.failures()) {
                hits.fail(new Scan.Failure(failure.label(), offsets.start(failure.at()), failure.cause()));
            }
            for (int i = 0; i < inner.hitCount(); i++) {
                int start = offsets.start(inner.hitStart(i));
                int end = offsets.end(inner.hitEnd(i));
                int why = reasons != 0 ? reasons : disguise(outer, start, end);
                hits.add(new Hits.Hit(
                        inner.hitSpec(i),
                        start,
                        end,
                        Math.max(1, inner.hitConfidence(i) - 3),
                        inner.hitReasons(i) | why,
                        inner.hitNote(i),
                        inner.text(),
                        inner.hitStart(i),
                        inner.hitEnd(i)));
            }
            if (depth < MAX_DEPTH) {
                for (Scan.Decoded deeper : inner.decoded()) {
                    nested(
                            hits,
                            engine,
                            outer,
                            deeper.offsets().through(offsets),
                            reasons | deeper.reason().bit(),
                            depth + 1);
                }
                if (odd && reasons != 0) {
                    nested(
                            hits,
                            engine,
                            outer,
                            Unmask.plain(offsets.text()).through(offsets),
                            reasons | Reason.WIDE.bit(),
                            depth + 1);
                }
            }
        } finally {
            engine.release(inner);
        }
    }

    private static int disguise(String outer, int start, int end) {
        int why = 0;
        for (int i = start; i < end; i++) {
            char c = outer.charAt(i);
            if (Chars.isHidden(c)) {
                why |= Reason.HIDDEN.bit();
            } else if (Unmask.replaces(c)) {
                why |= Reason.WIDE.bit();
            }
        }
        return why;
    }
}
