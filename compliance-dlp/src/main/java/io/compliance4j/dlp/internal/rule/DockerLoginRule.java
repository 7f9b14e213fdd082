package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;

/** User and password in the {@code auth} of a registry in Docker's config.json. */
final class DockerLoginRule implements Rule {
    private static final String MEMBER = "\"auth\"";
    private static final int MAX_VALUE = 2_000;

    private final Spec spec;

    DockerLoginRule(Spec spec) {
        this.spec = spec;
    }

    @Override
    public void examine(Scan scan, int at) {
        String text = scan.text();
        if (!text.startsWith(MEMBER, at - 1)) {
            return;
        }
        int i = at - 1 + MEMBER.length();
        while (i < text.length() && (Chars.isBlank(text.charAt(i)) || text.charAt(i) == ':')) {
            i++;
        }
        int start = i + 1;
        int end = start;
        while (end < text.length()
                && end - start < MAX_VALUE
                && (Chars.isBase64(text.charAt(end)) || text.charAt(end) == '=')) {
            end++;
        }
        boolean quoted = i < text.length() && text.charAt(i) == '"' && end < text.length() && text.charAt(end) == '"';
        if (quoted && HeaderRule.credentials(Decoding.decode(text, start, end))) {
            scan.hit(spec, start, end, 90, Reason.DECODES.bit());
        }
    }
}
