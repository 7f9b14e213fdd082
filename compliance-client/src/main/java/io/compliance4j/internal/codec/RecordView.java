package io.compliance4j.internal.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a record: metadata as it is, and content as a function gives it back, or not at all. Tokens that stay
 * are byte for byte those received; white space between them goes.
 *
 * <p>Thread-safe if its functions are.
 */
public final class RecordView {

    private final Predicate<String> metadata;
    private final Predicate<String> structure;
    private final @Nullable UnaryOperator<String> content;

    private RecordView(
            Predicate<String> metadata, Predicate<String> structure, @Nullable UnaryOperator<String> content) {
        this.metadata = metadata;
        this.structure = structure;
        this.content = content;
    }

    /**
     * A view that leaves content out.
     *
     * @param metadata which members are metadata, if they are texts, numbers, flags or lists of these
     * @param structure which members hold objects, or lists of them, of which some members are metadata
     */
    public static RecordView metadataOnly(Predicate<String> metadata, Predicate<String> structure) {
        return new RecordView(metadata, structure, null);
    }

    /** A view that has content as {@code content} gives it back. */
    public static RecordView replacing(
            Predicate<String> metadata, Predicate<String> structure, UnaryOperator<String> content) {
        return new RecordView(metadata, structure, content);
    }

    /**
     * Writes what is shown of one value.
     *
     * @throws IllegalArgumentException if it is not JSON
     */
    void write(byte[] json, ByteArrayOutputStream out) {
        try {
            JsonScanner scanner = new JsonScanner(json);
            scanner.begin();
            Pass pass = new Pass(json, scanner, out);
            if (scanner.peek() == '{') {
                pass.structure();
            } else {
                pass.contentOrNull();
            }
            scanner.end();
        } catch (BadJsonException e) {
            throw new IllegalArgumentException("A record of " + json.length + " bytes is not JSON");
        }
    }

    /** One pass over one record. */
    private final class Pass {

        private final byte[] json;
        private final JsonScanner scanner;
        private final ByteArrayOutputStream out;

        Pass(byte[] json, JsonScanner scanner, ByteArrayOutputStream out) {
            this.json = json;
            this.scanner = scanner;
            this.out = out;
        }

        /** Passes an object of which some members are metadata. */
        void structure() {
            out.write('{');
            boolean first = true;
            for (boolean more = scanner.firstMember(); more; more = scanner.nextMember()) {
                String name = scanner.passedText();
                if (isShown(name)) {
                    separate(first);
                    first = false;
                    out.writeBytes(JsonText.quoted(name));
                    out.write(':');
                    member(name);
                } else {
                    scanner.skipValue();
                }
            }
            out.write('}');
        }

        private boolean isShown(String name) {
            return content != null
                    || switch (scanner.peek()) {
                        case '{' -> structure.test(name);
                        case '[' -> structure.test(name) || metadata.test(name);
                        default -> metadata.test(name);
                    };
        }

        /** Passes what a member of that name holds, or a list in it. */
        private void member(String name) {
            switch (scanner.peek()) {
                case '{' -> {
                    if (structure.test(name)) {
                        structure();
                    } else {
                        contentOrNull();
                    }
                }
                case '[' -> {
                    out.write('[');
                    boolean first = true;
                    for (boolean more = scanner.firstElement(); more; more = scanner.nextElement()) {
                        if (isShown(name)) {
                            separate(first);
                            first = false;
                            member(name);
                        } else {
                            scanner.skipValue();
                        }
                    }
                    out.write(']');
                }
                default -> {
                    if (metadata.test(name)) {
                        out.writeBytes(scanner.copyOfValue());
                    } else {
                        contentOrNull();
                    }
                }
            }
        }

        /** Passes content, and writes what is shown of it: nothing if there is no function for it. */
        void contentOrNull() {
            if (content == null) {
                scanner.skipValue();
                out.writeBytes(JsonText.NULL);
            } else {
                content(content);
            }
        }

        private void content(UnaryOperator<String> replacement) {
            switch (scanner.peek()) {
                case '{' -> {
                    out.write('{');
                    boolean first = true;
                    for (boolean more = scanner.firstMember(); more; more = scanner.nextMember()) {
                        separate(first);
                        first = false;
                        text(replacement);
                        out.write(':');
                        content(replacement);
                    }
                    out.write('}');
                }
                case '[' -> {
                    out.write('[');
                    boolean first = true;
                    for (boolean more = scanner.firstElement(); more; more = scanner.nextElement()) {
                        separate(first);
                        first = false;
                        content(replacement);
                    }
                    out.write(']');
                }
                case '"' -> {
                    scanner.skipString();
                    text(replacement);
                }
                case 't', 'f', 'n' -> out.writeBytes(scanner.copyOfValue());
                default -> number(replacement);
            }
        }

        /** Writes the text that was passed last, byte for byte if nothing in it changes. */
        private void text(UnaryOperator<String> replacement) {
            int from = scanner.passedFrom() - 1;
            int to = scanner.passedTo() + 1;
            String text = scanner.passedText();
            String shown = replacement.apply(text);
            if (shown.equals(text)) {
                out.write(json, from, to - from);
            } else {
                out.writeBytes(JsonText.quoted(shown));
            }
        }

        private void number(UnaryOperator<String> replacement) {
            byte[] received = scanner.copyOfValue();
            String number = new String(received, StandardCharsets.US_ASCII);
            String shown = replacement.apply(number);
            out.writeBytes(shown.equals(number) ? received : JsonText.quoted(shown));
        }

        private void separate(boolean first) {
            if (!first) {
                out.write(',');
            }
        }
    }
}
