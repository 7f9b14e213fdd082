package io.compliance4j.dlp.internal.text.tika;

import io.compliance4j.dlp.text.FileBytes;
import io.compliance4j.dlp.text.FileContent;
import io.compliance4j.dlp.text.GapReason;
import io.compliance4j.dlp.text.TextExtractor;
import io.compliance4j.dlp.text.TextSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.SAXException;

/**
 * What the parsers of Apache Tika on the class path can read. Parsers that start other programs are left out. A parser that does
 * not come back in time is left to itself on a thread of its own, and its file becomes a gap; files inside the file go through the
 * reader and not through Tika.
 */
public final class TikaText implements TextExtractor {
    private static final List<String> STARTS_PROGRAMS = List.of(
            "org.apache.tika.parser.external.CompositeExternalParser",
            "org.apache.tika.parser.external.ExternalParser",
            "org.apache.tika.parser.external2.ExternalParser",
            "org.apache.tika.parser.ocr.TesseractOCRParser");

    /** Readers look for the mark of the end in so many last bytes, and so do those who append something to a document. */
    private static final int PDF_TAIL = 1_024;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final CompositeParser parser;

    private TikaText(CompositeParser parser) {
        this.parser = parser;
    }

    /**
     * With the parsers that are there.
     *
     * @throws NoClassDefFoundError when Tika is not
     */
    public static TikaText create() {
        return new TikaText(new DefaultParser(
                MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry(),
                new ServiceLoader(TikaText.class.getClassLoader()),
                leftOut()));
    }

    private static List<Class<? extends Parser>> leftOut() {
        List<Class<? extends Parser>> all = new ArrayList<>();
        for (String name : STARTS_PROGRAMS) {
            try {
                all.add(Class.forName(name, false, TikaText.class.getClassLoader())
                        .asSubclass(Parser.class));
            } catch (ClassNotFoundException absent) {
                // Nothing to leave out.
            }
        }
        return all;
    }

    @Override
    public boolean accepts(FileContent file) {
        return parser.getParsers().containsKey(type(file));
    }

    private MediaType type(FileContent file) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.name());
        try {
            return parser.getMediaTypeRegistry()
                    .normalize(types.detect(new ByteArrayInputStream(file.head()), metadata)
                            .getBaseType());
        } catch (IOException e) {
            return MediaType.OCTET_STREAM;
        }
    }

    @Override
    public void extract(FileContent file, TextSink sink) throws IOException {
        TikaHandler handler = new TikaHandler(sink);
        FutureTask<Boolean> parsing = new FutureTask<>(() -> {
            parse(file, handler, sink);
            return true;
        });
        Thread thread = new Thread(parsing, "compliance-file-text");
        thread.setDaemon(true);
        thread.start();
        try {
            parsing.get(file.limits().maxTime().toMillis(), TimeUnit.MILLISECONDS);
            if (isCutPdf(file)) {
                sink.gap(GapReason.BROKEN, "the end of the document is missing, or something follows it");
            }
        } catch (TimeoutException e) {
            handler.close();
            parsing.cancel(true);
            sink.gap(
                    GapReason.TIMEOUT,
                    "the parser took longer than " + file.limits().maxTime());
        } catch (InterruptedException e) {
            handler.close();
            parsing.cancel(true);
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            failed(e.getCause(), sink);
        }
    }

    /** The parser reads what is left of a document that was cut short, and says nothing of the rest. */
    private boolean isCutPdf(FileContent file) throws IOException {
        if (!type(file).equals(MediaType.application("pdf"))) {
            return false;
        }
        FileBytes bytes = file.bytes();
        byte[] tail = new byte[(int) Math.min(bytes.size(), PDF_TAIL)];
        int read = bytes.read(bytes.size() - tail.length, tail, 0, tail.length);
        return !new String(tail, 0, read, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private void failed(@org.jspecify.annotations.Nullable Throwable cause, TextSink sink) throws IOException {
        if (cause instanceof EncryptedDocumentException) {
            sink.gap(GapReason.ENCRYPTED, "needs a password");
        } else if (cause instanceof IOException || cause instanceof SAXException || cause instanceof TikaException) {
            throw new IOException("the parser gave up: " + cause.getClass().getSimpleName(), cause);
        } else if (cause instanceof StackOverflowError) {
            sink.gap(GapReason.FAILED, "nested too deeply for the parser");
        } else if (cause instanceof Error error) {
            throw error;
        } else {
            sink.gap(
                    GapReason.FAILED,
                    cause == null ? "the parser failed" : cause.getClass().getSimpleName());
        }
    }

    private void parse(FileContent file, TikaHandler handler, TextSink sink)
            throws IOException, SAXException, TikaException {
        FileBytes bytes = file.bytes();
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.name());
        metadata.set(Metadata.CONTENT_TYPE, type(file).toString());
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Embedded(handler, sink));
        // Whether it recognizes images is asked for each page with hardly any text, and an answer is expected.
        context.set(Parser.class, EmptyParser.INSTANCE);
        try (TikaInputStream in = TikaInputStream.get(bytes.stream(0, bytes.size()))) {
            if (bytes.size() > file.limits().memoryBytes()) {
                in.getPath(); // From disk, or a parser would hold all of it in memory.
            }
            parser.parse(in, handler, metadata, context);
        } finally {
            handler.metadata(metadata);
        }
    }

    /** Hands files inside the file back to the reader. */
    private record Embedded(TikaHandler handler, TextSink sink) implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return true;
        }

        @Override
        public void parseEmbedded(
                InputStream in, org.xml.sax.ContentHandler ignored, Metadata metadata, boolean outputHtml)
                throws IOException {
            String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            handler.file(name == null ? "embedded" : name, in);
        }
    }
}
