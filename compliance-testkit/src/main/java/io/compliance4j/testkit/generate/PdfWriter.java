package io.compliance4j.testkit.generate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF of text pages: one font, one content stream a page, a cross-reference table that is right. */
final class PdfWriter {
    static final Charset ENCODING = Charset.forName("windows-1252");
    private static final int FIRST_PAGE = 4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private PdfWriter() {}

    /** Each page is a list of lines; a line must be encodable in {@link #ENCODING}. */
    static byte[] write(List<List<String>> pages) {
        return new PdfWriter().document(pages);
    }

    private byte[] document(List<List<String>> pages) {
        ascii("%PDF-1.4\n%");
        out.writeBytes(new byte[] {(byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
        object("<< /Type /Catalog /Pages 2 0 R >>");
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(FIRST_PAGE + 2 * i).append(" 0 R ");
        }
        object("<< /Type /Pages /Kids [ " + kids + "] /Count " + pages.size() + " >>");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        for (int i = 0; i < pages.size(); i++) {
            object(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents "
                            + (FIRST_PAGE + 2 * i + 1) + " 0 R >>");
            stream(content(pages.get(i)));
        }
        int table = out.size();
        ascii("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        for (int offset : offsets) {
            String digits = Integer.toString(offset);
            ascii("0".repeat(10 - digits.length()) + digits + " 00000 n \n");
        }
        ascii("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static byte[] content(List<String> lines) {
        StringBuilder text = new StringBuilder("BT\n/F1 11 Tf\n14 TL\n50 790 Td\n");
        for (String line : lines) {
            text.append('(');
            for (byte b : line.getBytes(ENCODING)) {
                int unsigned = b & 0xFF;
                if (unsigned == '(' || unsigned == ')' || unsigned == '\\') {
                    text.append('\\').append((char) unsigned);
                } else if (unsigned < 0x20 || unsigned > 0x7E) {
                    text.append('\\')
                            .append(unsigned >>> 6)
                            .append(unsigned >>> 3 & 7)
                            .append(unsigned & 7);
                } else {
                    text.append((char) unsigned);
                }
            }
            text.append(") Tj\nT*\n");
        }
        return text.append("ET\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void object(String body) {
        begin();
        ascii(body + "\nendobj\n");
    }

    private void stream(byte[] content) {
        byte[] wrapped = StoredZlib.wrap(content);
        begin();
        ascii("<< /Length " + wrapped.length + " /Filter /FlateDecode >>\nstream\n");
        out.writeBytes(wrapped);
        ascii("\nendstream\nendobj\n");
    }

    private void begin() {
        offsets.add(out.size());
        ascii(offsets.size() + " 0 obj\n");
    }

    private void ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
