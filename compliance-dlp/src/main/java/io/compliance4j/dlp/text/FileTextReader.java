package io.compliance4j.dlp.text;

import io.compliance4j.dlp.internal.text.BuiltInExtractors;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * Reads the text of files: plain text in any encoding, Markdown, CSV, JSON, XML, HTML, YAML, source code, notebooks, mail, Office
 * and OpenDocument files, zip, gzip and tar archives with everything inside them; PDF and what else there is a parser for when
 * Apache Tika is on the class path. What a file is, its content says before its name does. What is not read is reported as a gap,
 * never left out in silence. Nothing outside the file is ever opened: no link, no entity, no template.
 *
 * <p>Text comes in bounded pieces, so that the memory it takes does not depend on the size of the file. Immutable and thread-safe.
 */
public final class FileTextReader {
    private final ExtractionLimits limits;
    private final List<TextExtractor> extractors;
    private final Clock clock;

    private FileTextReader(Builder builder) {
        this.limits = builder.limits;
        this.clock = builder.clock;
        List<TextExtractor> all = new ArrayList<>(builder.extractors);
        all.addAll(BuiltInExtractors.all());
        this.extractors = List.copyOf(all);
    }

    /** With the extractors found as services and the built-in ones, within the standard limits. */
    public static FileTextReader standard() {
        return builder().addFromServiceLoader().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** How much of a file is read. */
    public ExtractionLimits limits() {
        return limits;
    }

    /**
     * Reads a file and everything inside it.
     *
     * @param pieces receives the text in the order of the file; what it throws comes out of this method
     * @return what was read and what was not
     * @throws IOException when the source cannot be read, or no temporary file can be written; a file that is broken is a gap
     *     instead
     */
    public ExtractionReport read(FileSource file, Consumer<? super TextPiece> pieces) throws IOException {
        return new Extraction(limits, extractors, clock, pieces).run(file);
    }

    /** Collects extractors and limits. Not thread-safe. */
    public static final class Builder {
        private ExtractionLimits limits = ExtractionLimits.standard();
        private final List<TextExtractor> extractors = new ArrayList<>();
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        public Builder limits(ExtractionLimits value) {
            limits = value;
            return this;
        }

        /** An extractor of one's own; it is asked before the built-in ones. */
        public Builder add(TextExtractor extractor) {
            extractors.add(extractor);
            return this;
        }

        /** Extractors that libraries on the class or module path offer as services. */
        public Builder addFromServiceLoader() {
            ServiceLoader.load(TextExtractor.class).forEach(extractors::add);
            return this;
        }

        /** What {@link ExtractionLimits#maxTime} is measured by. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        public FileTextReader build() {
            return new FileTextReader(this);
        }
    }
}
