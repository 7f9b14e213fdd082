package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.dlp.text.TextLocation.Step;
import io.compliance4j.dlp.text.TextSink;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.Map;

/** A sheet as people see it: a row is a line, cells are apart by tabs, each with its name as its place. */
final class SheetHandler implements MarkupReader.Handler {
    /** Numbers, indexes and formulas; what is longer is given on in pieces. */
    private static final int LONGEST = 40_000;

    private static final int MOST_DIGITS = 40;

    private final LineWriter out;
    private final Workbook workbook;
    private final StringBuilder text = new StringBuilder();
    private String type = "";
    private Part part = Part.NONE;
    private boolean rowHasCells;

    private enum Part {
        NONE,
        VALUE,
        INLINE,
        FORMULA,
        OTHER
    }

    private SheetHandler(TextSink sink, Workbook workbook) {
        this.out = new LineWriter(sink);
        this.workbook = workbook;
    }

    static void read(Reader source, Workbook workbook, TextSink sink) throws IOException {
        SheetHandler handler = new SheetHandler(sink, workbook);
        new MarkupReader(source, false, handler).run();
        handler.out.endLine();
    }

    @Override
    public void start(String name, Map<String, String> attributes) throws IOException {
        text.setLength(0);
        switch (local(name)) {
            case "row" -> {
                out.endLine();
                rowHasCells = false;
            }
            case "c" -> {
                if (rowHasCells) {
                    out.text("\t");
                }
                rowHasCells = true;
                type = attributes.getOrDefault("t", "n");
                out.mark(new Step(Kind.CELL, attributes.getOrDefault("r", "")));
            }
            case "v" -> part = Part.VALUE;
            case "t" -> part = Part.INLINE;
            case "f" -> part = Part.FORMULA;
            case "oddHeader",
                    "oddFooter",
                    "evenHeader",
                    "evenFooter",
                    "firstHeader",
                    "firstFooter",
                    "formula1",
                    "formula2" -> part = Part.OTHER;
            case "hyperlink" -> {
                out.beside(attributes.getOrDefault("location", "") + "\n");
                out.beside(attributes.getOrDefault("tooltip", "") + "\n");
            }
            case "dataValidation" -> {
                out.beside(attributes.getOrDefault("prompt", "") + "\n");
                out.beside(attributes.getOrDefault("error", "") + "\n");
            }
            default -> part = Part.NONE;
        }
    }

    @Override
    public void end(String name) throws IOException {
        if (part != Part.NONE) {
            give();
            part = Part.NONE;
        }
        if (local(name).equals("row")) {
            out.endLine();
        }
    }

    private void give() throws IOException {
        String value = text.toString();
        text.setLength(0);
        switch (part) {
            case VALUE -> out.text(type.equals("s") ? workbook.string(value) : type.equals("n") ? plain(value) : value);
            case INLINE -> out.text(value);
            default -> out.beside(value + "\n");
        }
    }

    /** Long numbers are stored with an exponent: a card number would not be one. */
    private static String plain(String number) {
        if (number.indexOf('E') < 0 || number.length() > MOST_DIGITS) {
            return number;
        }
        try {
            BigDecimal value = new BigDecimal(number.strip());
            return Math.abs(value.scale()) > MOST_DIGITS ? number : value.toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    @Override
    public void text(char[] chars, int length) throws IOException {
        if (part != Part.NONE) {
            text.append(chars, 0, length);
            if (text.length() > LONGEST) {
                give();
            }
        }
    }

    @Override
    public void aside(char[] chars, int length) throws IOException {
        if (!Blank.is(chars, length)) {
            out.beside(new String(chars, 0, length));
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
