package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.text.FileContent;
import io.compliance4j.dlp.text.FileType;
import io.compliance4j.dlp.text.TextExtractor;
import io.compliance4j.dlp.text.TextSink;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/** Rich text: the words without the controls. Tables of fonts and colours and pictures are passed over. */
final class RtfText implements TextExtractor {
    private static final int LONGEST_WORD = 64;
    private static final int DEEPEST = 10_000;
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "pict",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "generator",
            "themedata",
            "colorschememapping",
            "datastore",
            "latentstyles",
            "objdata");
    private static final Set<String> LINE_ENDS = Set.of("par", "line", "row", "sect", "page");

    @Override
    public boolean accepts(FileContent file) {
        return file.type().equals(FileType.RTF);
    }

    @Override
    public void extract(FileContent file, TextSink sink) throws IOException {
        new Run(new BufferedInputStream(file.stream(), 8_192), sink).run();
    }

    /** What holds for a group and ends with it. */
    private record Group(boolean skipped, int fallbackLength) {}

    private static final class Run {
        private final InputStream in;
        private final TextSink sink;
        private final LineWriter out;
        private final Deque<Group> groups = new ArrayDeque<>();
        private Group group = new Group(false, 1);
        private Charset charset = Encodings.named("windows-1252").orElse(StandardCharsets.ISO_8859_1);
        private int toSkip;

        private Run(InputStream in, TextSink sink) {
            this.in = in;
            this.sink = sink;
            this.out = new LineWriter(sink);
        }

        private void run() throws IOException {
            sink.section();
            int c = in.read();
            while (c >= 0) {
                switch (c) {
                    case '{' -> {
                        if (groups.size() < DEEPEST) {
                            groups.push(group);
                        }
                    }
                    case '}' -> group = groups.isEmpty() ? group : groups.pop();
                    case '\\' -> control();
                    case '\r', '\n' -> {}
                    default -> put(new byte[] {(byte) c});
                }
                c = in.read();
            }
            out.endLine();
        }

        private void control() throws IOException {
            int c = in.read();
            if (c == '\'') {
                int high = Character.digit(in.read(), 16);
                int low = Character.digit(in.read(), 16);
                put(new byte[] {(byte) (high * 16 + low)});
            } else if (c == '~') {
                put(new byte[] {' '});
            } else if (c == '*') {
                // What follows is for programs that know it; fields and addresses among it are text all the same.
                return;
            } else if (isLetter(c)) {
                word(c);
            } else if (c == '\\' || c == '{' || c == '}') {
                put(new byte[] {(byte) c});
            }
        }

        private void word(int first) throws IOException {
            StringBuilder word = new StringBuilder();
            StringBuilder number = new StringBuilder();
            int c = first;
            while (isLetter(c) && word.length() < LONGEST_WORD) {
                word.append((char) c);
                in.mark(1);
                c = in.read();
            }
            while ((c == '-' && number.isEmpty()) || (c >= '0' && c <= '9' && number.length() < 10)) {
                number.append((char) c);
                in.mark(1);
                c = in.read();
            }
            if (c != ' ' && c >= 0) {
                in.reset();
            }
            act(word.toString(), value(number.toString()));
        }

        private void act(String word, Optional<Integer> value) throws IOException {
            if (LINE_ENDS.contains(word)) {
                out.endLine();
            } else if (word.equals("tab") || word.equals("cell")) {
                out.text("\t");
            } else if (word.equals("u") && value.isPresent()) {
                if (!group.skipped()) {
                    out.text(String.valueOf((char) value.get().intValue()));
                }
                toSkip = group.fallbackLength();
            } else if (word.equals("uc")) {
                group = new Group(group.skipped(), value.orElse(1));
            } else if (word.equals("ansicpg")) {
                charset = value.flatMap(v -> Encodings.named("windows-" + v)).orElse(charset);
            } else if (WITHOUT_TEXT.contains(word)) {
                group = new Group(true, group.fallbackLength());
            }
        }

        private static Optional<Integer> value(String number) {
            try {
                return Optional.of(Integer.parseInt(number));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        private static boolean isLetter(int c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }

        private void put(byte[] bytes) throws IOException {
            if (toSkip > 0) {
                toSkip--;
            } else if (!group.skipped()) {
                out.text(new String(bytes, charset));
            }
        }
    }
}
