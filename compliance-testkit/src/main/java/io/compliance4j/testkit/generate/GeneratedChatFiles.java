package io.compliance4j.testkit.generate;

import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.GeneratedFile;
import io.compliance4j.testkit.tenant.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files of chats: uploads of every kind in turn, some of them in two chats, and what tools made. A tool's output is mostly
 * a generated file, now and then a file like an upload. Immutable.
 */
final class GeneratedChatFiles {
    private static final int TOOL_OUTPUT_EVERY = 10;
    private static final int SHARED_EVERY = 20;
    private static final int EXPIRED_EVERY = 13;
    private static final int LOST_EVERY = 37;
    private static final List<FileKind> UPLOADS = List.of(
            FileKind.TEXT,
            FileKind.CSV,
            FileKind.PDF,
            FileKind.DOCX,
            FileKind.PNG,
            FileKind.XLSX,
            FileKind.JSON,
            FileKind.MARKDOWN,
            FileKind.LOG,
            FileKind.HTML,
            FileKind.ZIP,
            FileKind.TEXT_UTF16,
            FileKind.TEXT_LATIN1,
            FileKind.PDF,
            FileKind.TEXT_WINDOWS1252,
            FileKind.TEXT,
            FileKind.ENCRYPTED,
            FileKind.BROKEN_ZIP,
            FileKind.TRUNCATED_PDF);
    private static final List<FileKind> OUTPUTS =
            List.of(FileKind.CSV, FileKind.XLSX, FileKind.MARKDOWN, FileKind.PNG, FileKind.PDF, FileKind.JSON);

    private final Cast cast;
    private final ChatOutlines chats;
    private final Seed uploads;
    private final Seed outputs;
    private final Spread uploadsOfChats;
    private final Spread outputsOfChats;

    GeneratedChatFiles(Cast cast, ChatOutlines chats) {
        this.cast = cast;
        this.chats = chats;
        this.uploads = cast.seed().of("chat-file");
        this.outputs = cast.seed().of("tool-file");
        this.uploadsOfChats = new Spread(cast.sizes().files(), cast.sizes().chats());
        this.outputsOfChats =
                new Spread(cast.sizes().generatedFiles(), cast.sizes().chats());
    }

    /** The uploads attached to a message of a person. */
    List<String> uploadsIn(int chat, int message) {
        List<String> ids = new ArrayList<>();
        for (int file = uploadsOfChats.first(chat); file < uploadsOfChats.first(chat + 1); file++) {
            if (!isToolOutput(file) && messageOf(chat, file) == message) {
                ids.add(cast.fileId(file));
            }
        }
        if (message == 0 && chat > 0) {
            for (int file = uploadsOfChats.first(chat - 1); file < uploadsOfChats.first(chat); file++) {
                if (isShared(file)) {
                    ids.add(cast.fileId(file));
                }
            }
        }
        return ids;
    }

    /** The tool outputs of an answer: all come with the first. */
    List<String> outputsIn(int chat, int message) {
        List<String> ids = new ArrayList<>();
        if (message == 1) {
            for (int file = outputsOfChats.first(chat); file < outputsOfChats.first(chat + 1); file++) {
                ids.add(cast.generatedFileId(file));
            }
            for (int file = uploadsOfChats.first(chat); file < uploadsOfChats.first(chat + 1); file++) {
                if (isToolOutput(file)) {
                    ids.add(cast.fileId(file));
                }
            }
        }
        return ids;
    }

    StoredFile file(int file) {
        int chat = uploadsOfChats.holder(file);
        FileKind kind = kind(file);
        StoredFile.Builder builder = StoredFile.builder("file " + file)
                .id(cast.fileId(file))
                .filename(FileMaker.name(uploads.at(file).of("name").rng(), kind))
                .mimeType(isLost(file) ? null : kind.mimeType())
                .createdAt(chats.of(chat).createdAt())
                .content(isLost(file) ? null : Content.bytes(() -> make(file).bytes()))
                .attachedTo(cast.chatId(chat), cast.messageId(chat, messageOf(chat, file)));
        if (isInNextChat(file)) {
            builder.attachedTo(cast.chatId(chat + 1), cast.messageId(chat + 1, 0));
        }
        return builder.build();
    }

    void plantsOfFile(int file, Consumer<Plant> truth) {
        PlantSource source = isToolOutput(file) ? PlantSource.GENERATED_FILE : PlantSource.CHAT_FILE;
        make(file).report(truth, source, cast.chatId(chatThatShows(file)), cast.fileId(file));
    }

    Stream<UnreadableFile> unreadableFiles() {
        return IntStream.range(0, cast.sizes().files())
                .filter(file -> kind(file).isUnreadable() && !isGone(file))
                .mapToObj(file -> new UnreadableFile(
                        cast.fileId(file),
                        cast.chatId(chatThatShows(file)),
                        kind(file).name().toLowerCase(Locale.ROOT)));
    }

    GeneratedFile generatedFile(int file) {
        int chat = outputsOfChats.holder(file);
        FileKind kind = outputKind(file);
        return new GeneratedFile(
                cast.generatedFileId(file),
                cast.chatId(chat),
                chats.of(chat).updatedAt(),
                FileMaker.name(outputs.at(file).of("name").rng(), kind),
                kind.mimeType(),
                isExpired(file) ? null : Content.bytes(() -> makeOutput(file).bytes()));
    }

    void plantsOfGeneratedFile(int file, Consumer<Plant> truth) {
        if (!isExpired(file)) {
            String chat = cast.chatId(outputsOfChats.holder(file));
            makeOutput(file).report(truth, PlantSource.GENERATED_FILE, chat, cast.generatedFileId(file));
        }
    }

    private boolean isToolOutput(int file) {
        return file % TOOL_OUTPUT_EVERY == TOOL_OUTPUT_EVERY - 1
                && chats.of(uploadsOfChats.holder(file)).messages() > 1;
    }

    private boolean isShared(int file) {
        return file % SHARED_EVERY == 0;
    }

    private boolean isInNextChat(int file) {
        return isShared(file) && uploadsOfChats.holder(file) + 1 < cast.sizes().chats();
    }

    /** The chat through which a file can be read: the second one if its user deleted the first. */
    private int chatThatShows(int file) {
        int first = uploadsOfChats.holder(file);
        return chats.isDeleted(first) && isInNextChat(file) ? first + 1 : first;
    }

    /** Nothing is downloadable any more; the metadata stays. */
    private static boolean isLost(int file) {
        return file % LOST_EVERY == LOST_EVERY - 1;
    }

    private boolean isGone(int file) {
        return isLost(file) || chats.isDeleted(chatThatShows(file));
    }

    private static boolean isExpired(int output) {
        return output % EXPIRED_EVERY == EXPIRED_EVERY - 1;
    }

    private int messageOf(int chat, int file) {
        int turns = (chats.of(chat).messages() + 1) / 2;
        return isToolOutput(file) ? 1 : 2 * ((file - uploadsOfChats.first(chat)) % turns);
    }

    private FileKind kind(int file) {
        return FileMaker.holding(UPLOADS.get(file % UPLOADS.size()), planted(file));
    }

    private @Nullable PlantedValue planted(int file) {
        return isGone(file) ? null : Planter.maybe(uploads.at(file).of("plant").rng(), 400);
    }

    private MadeFile make(int file) {
        return FileMaker.make(uploads.at(file).rng(), kind(file), planted(file));
    }

    private FileKind outputKind(int file) {
        return FileMaker.holding(OUTPUTS.get(file % OUTPUTS.size()), plantedInOutput(file));
    }

    private @Nullable PlantedValue plantedInOutput(int file) {
        return chats.isDeleted(outputsOfChats.holder(file))
                ? null
                : Planter.maybe(outputs.at(file).of("plant").rng(), 200);
    }

    private MadeFile makeOutput(int file) {
        return FileMaker.make(outputs.at(file).rng(), outputKind(file), plantedInOutput(file));
    }
}
