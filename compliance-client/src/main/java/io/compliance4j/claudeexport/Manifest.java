package io.compliance4j.claudeexport;

import io.compliance4j.internal.codec.JsonFeed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads which files an export has. The addresses that they were downloaded from are secrets: their members are passed in
 * the read buffer and never become a value.
 */
final class Manifest {

    private static final int LONGEST = 64 * 1024;

    private Manifest() {}

    /** The file names in the manifest. */
    static List<String> filenames(SourceFile manifest, Limits limits) {
        List<String> names = new ArrayList<>();
        try (JsonFeed feed = new JsonFeed(manifest.open(limits), LONGEST)) {
            feed.passByteOrderMark();
            feed.pass('{');
            if (!feed.passIf('}')) {
                do {
                    if ("data_files".equals(name(feed)) && feed.passIf('[')) {
                        addFilenames(feed, names);
                    } else {
                        feed.passValue();
                    }
                } while (feed.passIf(','));
                feed.pass('}');
            }
        } catch (IOException e) {
            throw manifest.failure(e, 0);
        }
        return names;
    }

    private static void addFilenames(JsonFeed feed, List<String> names) throws IOException {
        if (feed.passIf(']')) {
            return;
        }
        do {
            feed.pass('{');
            if (!feed.passIf('}')) {
                do {
                    if ("filename".equals(name(feed)) && feed.peek() == '"') {
                        String filename = feed.text();
                        if (filename != null) {
                            names.add(filename);
                        }
                    } else {
                        feed.passValue();
                    }
                } while (feed.passIf(','));
                feed.pass('}');
            }
        } while (feed.passIf(','));
        feed.pass(']');
    }

    private static String name(JsonFeed feed) throws IOException {
        String name = feed.text();
        feed.pass(':');
        return name == null ? "" : name;
    }
}
