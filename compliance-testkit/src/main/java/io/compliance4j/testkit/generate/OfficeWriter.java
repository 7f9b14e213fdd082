package io.compliance4j.testkit.generate;

import java.util.List;

/** The smallest Word and Excel documents that their readers accept. */
final class OfficeWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.";

    private OfficeWriter() {}

    static byte[] docx(List<String> paragraphs) {
        StringBuilder body = new StringBuilder(
                HEAD + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        for (String paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                    .append(escape(paragraph))
                    .append("</w:t></w:r></w:p>");
        }
        return new StoredZip()
                .add(
                        "[Content_Types].xml",
                        contentTypes("<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPES
                                + "wordprocessingml.document.main+xml\"/>"))
                .add("_rels/.rels", relationships("officeDocument", "word/document.xml"))
                .add(
                        "word/document.xml",
                        body.append("<w:sectPr/></w:body></w:document>").toString())
                .toBytes();
    }

    /** One sheet with inline strings; the first row is row 1, the first cell is A. */
    static byte[] xlsx(String sheet, List<List<String>> rows) {
        StringBuilder data = new StringBuilder(
                HEAD + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            data.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                data.append("<c r=\"")
                        .append(cell(row, column))
                        .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                        .append(escape(rows.get(row).get(column)))
                        .append("</t></is></c>");
            }
            data.append("</row>");
        }
        return new StoredZip()
                .add(
                        "[Content_Types].xml",
                        contentTypes("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES
                                + "spreadsheetml.sheet.main+xml\"/>"
                                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPES
                                + "spreadsheetml.worksheet+xml\"/>"))
                .add("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"))
                .add(
                        "xl/workbook.xml",
                        HEAD
                                + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                                + OFFICE + "\"><sheets><sheet name=\"" + escape(sheet)
                                + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .add("xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml"))
                .add(
                        "xl/worksheets/sheet1.xml",
                        data.append("</sheetData></worksheet>").toString())
                .toBytes();
    }

    static String cell(int row, int column) {
        return (char) ('A' + column) + Integer.toString(row + 1);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String contentTypes(String overrides) {
        return HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                + " ContentType=\"application/xml\"/>" + overrides + "</Types>";
    }

    private static String relationships(String type, String target) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }
}
