package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.text.FileBytes;
import io.compliance4j.dlp.text.FileContent;
import io.compliance4j.dlp.text.FileType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file is: by its first bytes; if they are binary, by a zip directory at its end, so that an archive behind a picture is an
 * archive; if they are text, by how the text starts and then by the name.
 */
public final class FileTypes {
    /** First bytes that say what a binary file is. */
    private record Magic(int at, String bytes, FileType type) {}

    private static final List<Magic> MAGIC = List.of(
            new Magic(0, "PK\3\4", FileType.ZIP),
            new Magic(0, "PK\5\6", FileType.ZIP),
            new Magic(0, "\u001f\u008b", FileType.GZIP),
            new Magic(257, "ustar", FileType.TAR),
            new Magic(0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", FileType.OLE),
            new Magic(0, "{\\rtf", FileType.RTF));

    /** The same for files without text of their own, so that a gap can say what they are. */
    private static final List<Magic> OTHER = List.of(
            magic("\u0089PNG", "image/png"),
            magic("\u00ff\u00d8\u00ff", "image/jpeg"),
            magic("GIF8", "image/gif"),
            magic("BM", "image/bmp"),
            magic("II*\0", "image/tiff"),
            magic("MM\0*", "image/tiff"),
            magic("\0\0\1\0", "image/x-icon"),
            new Magic(8, "WEBP", new FileType("image/webp")),
            new Magic(8, "WAVE", new FileType("audio/wav")),
            new Magic(4, "ftyp", new FileType("video/mp4")),
            magic("ID3", "audio/mpeg"),
            magic("\u00ff\u00fb", "audio/mpeg"),
            magic("OggS", "audio/ogg"),
            magic("fLaC", "audio/flac"),
            magic("\u001aE\u00df\u00a3", "video/x-matroska"),
            magic("7z\u00bc\u00af", "application/x-7z-compressed"),
            magic("Rar!", "application/x-rar-compressed"),
            magic("BZh", "application/x-bzip2"),
            magic("\u00fd7zXZ", "application/x-xz"),
            magic("(\u00b5/\u00fd", "application/zstd"),
            magic("\u007fELF", "application/x-executable"),
            magic("MZ", "application/x-msdownload"),
            magic("\u00ca\u00fe\u00ba\u00be", "application/java-vm"),
            magic("SQLite format 3", "application/x-sqlite3"),
            magic("PAR1", "application/x-parquet"),
            magic("Obj\1", "application/x-avro"),
            magic("wOFF", "font/woff"),
            magic("wOF2", "font/woff2"),
            magic("\0\1\0\0\0", "font/ttf"),
            magic("OTTO", "font/otf"));

    private static final int PDF_WITHIN = 1_024;
    private static final Set<String> XML_NAMES =
            Set.of("xml", "svg", "xsd", "xsl", "xslt", "rss", "atom", "kml", "gpx", "plist", "pom", "wsdl", "resx");
    private static final Set<String> JSON_NAMES =
            Set.of("json", "jsonl", "ndjson", "geojson", "jsonc", "json5", "har", "webmanifest");
    private static final Set<String> HTML_NAMES = Set.of("html", "htm", "xhtml");
    private static final Pattern HTML_START =
            Pattern.compile("(?is)\\s*(<!--.{0,2000}?-->\\s*)?<(!doctype\\s+html|html|head|body)\\b.*");
    private static final Pattern XML_START =
            Pattern.compile("(?s)\\s*(<\\?xml\\s|<!DOCTYPE\\s|<[A-Za-z_:][^<>]{0,500}>).*");
    private static final Pattern JSON_START = Pattern.compile(
            "(?s)\\s*(\\{\\s*(\"(?:[^\"\\\\]|\\\\.){0,500}\"\\s*:|\\}\\s*$)|\\[\\s*([\\[{\"]|\\]\\s*$)).*");
    private static final Pattern HEADER =
            Pattern.compile("(?i)(From|To|Cc|Subject|Date|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|"
                    + "Content-Type|X-[\\w-]+|DKIM-Signature|Reply-To|Sender|[\\w-]+)[ \\t]*:.*");
    private static final Pattern MAIL_HEADER =
            Pattern.compile("(?i)(From|Received|Return-Path|Delivered-To|Message-ID|MIME-Version)[ \\t]*:.*");

    private FileTypes() {}

    private static Magic magic(String bytes, String mediaType) {
        return new Magic(0, bytes, new FileType(mediaType));
    }

    /** What a file is; {@link FileType#UNKNOWN} when nothing says it. */
    public static FileType of(FileContent file) throws IOException {
        byte[] head = file.head();
        Optional<FileType> strong = find(MAGIC, head);
        if (strong.isPresent()) {
            return strong.get().equals(FileType.ZIP) ? ZipArchive.refine(file.bytes()) : strong.get();
        }
        boolean text = Encodings.looksLikeText(head);
        boolean pdf = latin(head, 0, PDF_WITHIN).contains("%PDF-");
        if (text && !pdf) {
            return ofText(Encodings.start(head), extension(file.name()));
        }
        FileBytes bytes = file.bytes();
        if (ZipArchive.endsAsZip(bytes)) {
            return ZipArchive.refine(bytes);
        }
        return pdf ? FileType.PDF : find(OTHER, head).orElse(FileType.UNKNOWN);
    }

    private static Optional<FileType> find(List<Magic> all, byte[] head) {
        return all.stream()
                .filter(m -> latin(head, m.at(), m.bytes().length()).equals(m.bytes()))
                .map(Magic::type)
                .findFirst();
    }

    private static String latin(byte[] head, int at, int length) {
        int n = Math.min(length, head.length - at);
        return n <= 0 ? "" : new String(head, at, n, StandardCharsets.ISO_8859_1);
    }

    static String extension(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static FileType ofText(String start, String extension) {
        if (HTML_START.matcher(start).matches()) {
            return FileType.HTML;
        }
        if (JSON_START.matcher(start).matches() || JSON_NAMES.contains(extension) || extension.equals("ipynb")) {
            return extension.equals("ipynb") || start.contains("\"cell_type\"") ? FileType.NOTEBOOK : FileType.JSON;
        }
        if (isMail(start, extension)) {
            return FileType.MAIL;
        }
        boolean markup = XML_START.matcher(start).matches();
        if (markup && HTML_NAMES.contains(extension)) {
            return FileType.HTML;
        }
        if (markup && (XML_NAMES.contains(extension) || start.stripLeading().startsWith("<?xml"))) {
            return start.contains("<html") ? FileType.HTML : FileType.XML;
        }
        return HTML_NAMES.contains(extension) ? FileType.HTML : FileType.TEXT;
    }

    /** Headers up to an empty line, at least one of which only mail has; the name may stand in for that. */
    private static boolean isMail(String start, String extension) {
        boolean named = extension.equals("eml") || extension.equals("mht") || extension.equals("mhtml");
        int headers = 0;
        boolean telling = false;
        for (String line : (Iterable<String>) start.lines()::iterator) {
            if (line.isEmpty()) {
                break;
            }
            boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            if (headers == 0
                    ? !HEADER.matcher(line).matches()
                    : !folded && !HEADER.matcher(line).matches()) {
                return named && headers > 0;
            }
            headers += folded ? 0 : 1;
            telling |= MAIL_HEADER.matcher(line).matches();
        }
        return named ? headers > 0 : headers > 2 && telling;
    }
}
