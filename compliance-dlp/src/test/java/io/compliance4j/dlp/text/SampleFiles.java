package io.compliance4j.dlp.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Makes files of each format. */
final class SampleFiles {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String A = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private static final String R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String RELS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

    private SampleFiles() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A zip of names and contents in turn; contents are strings or bytes. */
    static byte[] zip(Object... namesAndContents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write(namesAndContents[i + 1] instanceof String s ? utf8(s) : (byte[]) namesAndContents[i + 1]);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** A tar archive with one entry. */
    static byte[] tar(String name, byte[] content) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 124, String.format("%011o", content.length));
        put(header, 136, "00000000000");
        put(header, 148, "        ");
        header[156] = '0';
        put(header, 257, "ustar\0" + "00");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        return join(header, content, new byte[(512 - content.length % 512) % 512], new byte[1024]);
    }

    private static void put(byte[] into, int at, String text) {
        byte[] bytes = utf8(text);
        System.arraycopy(bytes, 0, into, at, bytes.length);
    }

    static byte[] docx(String body) {
        return zip(docxParts(body));
    }

    static Object[] docxParts(String body) {
        return new Object[] {
            "[Content_Types].xml",
            "<Types/>",
            "word/document.xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + W + "><w:body>" + body
                    + "</w:body></w:document>",
            "word/header1.xml",
            "<w:hdr " + W + "><w:p><w:r><w:t>header@example.com</w:t></w:r></w:p></w:hdr>",
            "word/footnotes.xml",
            "<w:footnotes " + W
                    + "><w:footnote><w:p><w:r><w:t>footnote@example.com</w:t></w:r></w:p></w:footnote></w:footnotes>",
            "word/comments.xml",
            "<w:comments " + W
                    + "><w:comment w:author=\"Author One\"><w:p><w:r><w:t>comment@example.com</w:t></w:r></w:p>"
                    + "</w:comment></w:comments>",
            "word/_rels/document.xml.rels",
            RELS
                    + "<Relationship Id=\"rId9\" Type=\"hyperlink\" Target=\"mailto:link@example.com\" TargetMode=\"External\"/>"
                    + "</Relationships>",
            "word/theme/theme1.xml",
            "<a:theme " + A + " name=\"looks@example.com\"/>",
            "docProps/core.xml",
            "<cp:coreProperties xmlns:cp=\"x\" xmlns:dc=\"y\"><dc:creator>creator@example.com</dc:creator></cp:coreProperties>"
        };
    }

    static String paragraph(String... runs) {
        StringBuilder out = new StringBuilder("<w:p>");
        for (String run : runs) {
            out.append("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">")
                    .append(run)
                    .append("</w:t></w:r>");
        }
        return out.append("</w:p>").toString();
    }

    static byte[] xlsx() {
        return zip(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook " + R
                        + "><sheets><sheet name=\"Salaries &amp; more\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                RELS
                        + "<Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>inline@example.com</t></is></c>"
                        + "<c r=\"B2\"><v>4.111111111111111E15</v></c>"
                        + "<c r=\"C2\" t=\"str\"><f>CONCAT(\"formula@example.com\")</f><v>result@example.com</v></c></row>"
                        + "</sheetData><headerFooter><oddHeader>head@example.com</oddHeader></headerFooter></worksheet>",
                "xl/sharedStrings.xml",
                "<sst><si><t>name</t></si><si><r><t>shared</t></r><r><t>@example.com</t></r></si><si><t>unused@example.com</t></si></sst>",
                "xl/comments1.xml",
                "<comments><commentList><comment ref=\"A1\"><text><t>comment@example.com</t></text></comment></commentList></comments>",
                "xl/styles.xml",
                "<styleSheet/>");
    }

    static byte[] pptx() {
        String slide = "<p:sld " + A
                + "><p:txBody><a:p><a:r><a:t>slide@exam</a:t></a:r><a:r><a:t>ple.com</a:t></a:r></a:p></p:txBody></p:sld>";
        return zip(
                "[Content_Types].xml",
                "<Types/>",
                "ppt/presentation.xml",
                "<p:presentation/>",
                "ppt/slides/slide3.xml",
                slide,
                "ppt/notesSlides/notesSlide3.xml",
                slide.replace("slide@", "notes@"),
                "ppt/comments/comment1.xml",
                "<p:cmLst " + A + "><p:cm><p:text>remark@example.com</p:text></p:cm></p:cmLst>");
    }

    static byte[] odt() {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<office:document-content><office:body><office:text><text:p>write<text:s/>to <text:span>open@</text:span>example.com"
                        + "</text:p></office:text></office:body></office:document-content>",
                "meta.xml",
                "<office:document-meta><meta:initial-creator>creator@example.com</meta:initial-creator></office:document-meta>");
    }

    static byte[] pdf(String... pages) {
        return pdf("", pages);
    }

    /** A PDF with a page for each text; with a password unless that is empty. */
    static byte[] pdf(String password, String[] pages) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle("title@example.com");
            for (String text : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first bytes of an Office file with a password. */
    static byte[] encryptedOffice() {
        byte[] file = new byte[2048];
        byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(magic, 0, file, 0, magic.length);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    static String mail(String... attachments) {
        return """
                From: =?utf-8?Q?J=C3=B6rg?= <from@example.com>
                To: to@example.com
                Subject: =?utf-8?B?c3ViamVjdEBleGFtcGxlLmNvbQ==?=
                 and folded@example.com
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="=outer"

                --=outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                plain=40exam=
                ple.com caf=E9
                --inner
                Content-Type: text/html; charset=utf-8

                <p>html<b>@</b>example.com</p>
                --inner--
                """ + String.join("", attachments) + "--=outer--\n";
    }

    static String attachment(String name, byte[] content) {
        return "--=outer\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"" + name
                + "\"\nContent-Transfer-Encoding: base64\n\n"
                + java.util.Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(content) + "\n";
    }

    /** Every format that must give the same value in its text, by the name of the file. */
    static Map<String, byte[]> withValue(String value) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", utf8(value));
        files.put("a.md", utf8("# Title\n\n`" + value + "`\n"));
        files.put("a.csv", utf8("name,value\nx," + value + "\n"));
        files.put("a.yaml", utf8("key: " + value + "\n"));
        files.put("A.java", utf8("class A { String a = \"" + value + "\"; }"));
        files.put("a.json", utf8("{\"a\": [1, {\"b\": \"" + value + "\"}]}"));
        files.put("a.jsonl", utf8("{\"a\":1}\n{\"b\":\"" + value + "\"}\n"));
        files.put("a.ipynb", utf8("{\"cells\":[{\"cell_type\":\"code\",\"source\":[\"x = '" + value + "'\\n\"]}]}"));
        files.put("a.xml", utf8("<?xml version=\"1.0\"?><a><b>" + value + "</b></a>"));
        files.put("a.html", utf8("<html><body><p>" + value + "</p></body></html>"));
        files.put("a.eml", utf8(mail(attachment("b.txt", utf8(value)))));
        files.put("a.docx", docx(paragraph(value)));
        files.put(
                "a.xlsx",
                zip(
                        "[Content_Types].xml",
                        "",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><c r=\"A1\" t=\"inlineStr\"><is><t>" + value + "</t></is></c></worksheet>"));
        files.put(
                "a.pptx",
                zip(
                        "[Content_Types].xml",
                        "",
                        "ppt/slides/slide1.xml",
                        "<p:sld><a:p><a:t>" + value + "</a:t></a:p></p:sld>"));
        files.put(
                "a.odt",
                zip(
                        "mimetype",
                        "",
                        "content.xml",
                        "<office:document-content><text:p>" + value + "</text:p></office:document-content>"));
        files.put("a.pdf", pdf(value));
        files.put("a.rtf", utf8("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 " + value + "\\par}"));
        files.put("a.zip", zip("dir/b.txt", value));
        files.put("a.txt.gz", gzip(utf8(value)));
        files.put("a.tar", tar("dir/b.txt", utf8(value)));
        files.put("a.tgz", gzip(tar("dir/b.txt", utf8(value))));
        return files;
    }
}
