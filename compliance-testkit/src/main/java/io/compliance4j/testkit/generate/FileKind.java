package io.compliance4j.testkit.generate;

/** The kinds of files a generated tenant holds. */
enum FileKind {
    TEXT("txt", "text/plain"),
    TEXT_UTF16("txt", "text/plain"),
    TEXT_LATIN1("txt", "text/plain"),
    TEXT_WINDOWS1252("txt", "text/plain"),
    LOG("log", "text/plain"),
    MARKDOWN("md", "text/markdown"),
    CSV("csv", "text/csv"),
    JSON("json", "application/json"),
    HTML("html", "text/html"),
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PNG("png", "image/png"),
    ZIP("zip", "application/zip"),
    /** Noise, as an encrypted file looks; nothing can be read out of it. */
    ENCRYPTED("bin", "application/octet-stream"),
    BROKEN_ZIP("zip", "application/zip"),
    TRUNCATED_PDF("pdf", "application/pdf");

    private final String extension;
    private final String mimeType;

    FileKind(String extension, String mimeType) {
        this.extension = extension;
        this.mimeType = mimeType;
    }

    String extension() {
        return extension;
    }

    String mimeType() {
        return mimeType;
    }

    /** Whether planted values can be read out of the file. */
    boolean carriesText() {
        return this != PNG && !isUnreadable();
    }

    boolean isUnreadable() {
        return this == ENCRYPTED || this == BROKEN_ZIP || this == TRUNCATED_PDF;
    }

    /** Whether line breaks, quotes and angle brackets stand in the file as they are. */
    boolean isVerbatim() {
        return switch (this) {
            case TEXT, TEXT_UTF16, TEXT_LATIN1, TEXT_WINDOWS1252, LOG, MARKDOWN -> true;
            default -> false;
        };
    }
}
