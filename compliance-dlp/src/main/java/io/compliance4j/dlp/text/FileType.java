package io.compliance4j.dlp.text;

/**
 * What kind of file it is, named by a media type. The set is open: extractors of one's own may bring types of their own.
 *
 * @param mediaType the media type, without parameters
 */
public record FileType(String mediaType) {
    /** Text of any kind that is read as it stands: prose, Markdown, CSV, YAML, source code, logs. */
    public static final FileType TEXT = new FileType("text/plain");

    public static final FileType HTML = new FileType("text/html");
    public static final FileType XML = new FileType("application/xml");
    public static final FileType JSON = new FileType("application/json");
    public static final FileType NOTEBOOK = new FileType("application/x-ipynb+json");
    public static final FileType MAIL = new FileType("message/rfc822");
    public static final FileType ZIP = new FileType("application/zip");
    public static final FileType GZIP = new FileType("application/gzip");
    public static final FileType TAR = new FileType("application/x-tar");
    public static final FileType DOCX =
            new FileType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    public static final FileType XLSX =
            new FileType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    public static final FileType PPTX =
            new FileType("application/vnd.openxmlformats-officedocument.presentationml.presentation");
    /** Text, sheets and slides of the OpenDocument family. */
    public static final FileType OPEN_DOCUMENT = new FileType("application/vnd.oasis.opendocument");

    public static final FileType PDF = new FileType("application/pdf");
    public static final FileType RTF = new FileType("application/rtf");
    /** The container of doc, xls, ppt and msg, and of Office files with a password. */
    public static final FileType OLE = new FileType("application/x-ole-storage");
    /** Nothing known. */
    public static final FileType UNKNOWN = new FileType("application/octet-stream");

    @Override
    public String toString() {
        return mediaType;
    }
}
