package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.text.FileContent;
import io.compliance4j.dlp.text.FileType;
import io.compliance4j.dlp.text.GapReason;
import io.compliance4j.dlp.text.TextExtractor;
import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.dlp.text.TextLocation.Step;
import io.compliance4j.dlp.text.TextSink;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.util.Optional;

/** Mail: headers, texts, and attachments as files of their own, however the parts are put together. */
final class MailText implements TextExtractor {
    private static final int DEEPEST = 50;
    private static final int CHUNK = 8_192;

    @Override
    public boolean accepts(FileContent file) {
        return file.type().equals(FileType.MAIL);
    }

    @Override
    public void extract(FileContent file, TextSink sink) throws IOException {
        entity(new MailLines(file.stream()), sink, 0);
    }

    private static void entity(MailLines lines, TextSink sink, int depth) throws IOException {
        MailHeaders headers = MailHeaders.read(lines);
        sink.section(new Step(Kind.PART, "headers"));
        sink.text(headers.text());
        String type = headers.type();
        String boundary = headers.parameter("content-type", "boundary");
        if (type.equals("multipart/encrypted") || type.equals("application/pkcs7-mime")) {
            sink.gap(GapReason.ENCRYPTED, type, new Step(Kind.PART, "body"));
        }
        if (type.startsWith("multipart/") && !boundary.isEmpty()) {
            multipart(lines, boundary, sink, depth);
        } else {
            leaf(lines, headers, sink);
        }
    }

    private static void multipart(MailLines lines, String boundary, TextSink sink, int depth) throws IOException {
        if (depth == DEEPEST) {
            sink.gap(GapReason.TOO_DEEP, "more than " + DEEPEST + " parts inside each other");
            drain(lines.body());
            return;
        }
        lines.open(boundary);
        plain(lines.body(), "", "preamble", sink);
        while (lines.atStartOf(boundary)) {
            lines.advance();
            entity(lines, sink, depth + 1);
        }
        if (lines.atEndOf(boundary)) {
            lines.advance();
        } else if (lines.ended()) {
            sink.gap(GapReason.BROKEN, "cut short: its last part has no end");
        }
        lines.close(boundary);
        plain(lines.body(), "", "epilogue", sink);
    }

    private static void leaf(MailLines lines, MailHeaders headers, TextSink sink) throws IOException {
        String type = headers.type();
        String charset = headers.parameter("content-type", "charset");
        InputStream body = lines.body();
        InputStream content = TransferDecoder.of(headers.first("content-transfer-encoding"), body);
        String name = headers.fileName();
        if (name.isEmpty() && (type.isEmpty() || type.equals("text/plain"))) {
            plain(content, charset, "body", sink);
        } else if (name.isEmpty() && type.equals("text/html")) {
            sink.part(-1, content, part -> HtmlHandler.read(decoded(part, charset), sink), new Step(Kind.PART, "body"));
        } else {
            sink.file(name.isEmpty() ? nameFor(type) : name, -1, content);
        }
        drain(body);
    }

    private static void plain(InputStream content, String charset, String part, TextSink sink) throws IOException {
        sink.part(
                -1,
                content,
                in -> {
                    Reader reader = decoded(in, charset);
                    char[] chunk = new char[CHUNK];
                    int n = reader.read(chunk, 0, chunk.length);
                    while (n >= 0) {
                        sink.text(chunk, 0, n);
                        n = reader.read(chunk, 0, chunk.length);
                    }
                },
                new Step(Kind.PART, part));
    }

    private static Reader decoded(InputStream part, String charset) throws IOException {
        BufferedInputStream in = new BufferedInputStream(part, CHUNK);
        in.mark(CHUNK);
        byte[] head = in.readNBytes(CHUNK / 2);
        in.reset();
        return Encodings.reader(in, head, charset.isEmpty() ? Optional.empty() : Encodings.named(charset));
    }

    private static String nameFor(String type) {
        return type.equals("message/rfc822") ? "message.eml" : "part." + type.substring(type.indexOf('/') + 1);
    }

    private static void drain(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }
}
