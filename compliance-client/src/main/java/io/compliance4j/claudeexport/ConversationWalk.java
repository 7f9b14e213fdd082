package io.compliance4j.claudeexport;

import io.compliance4j.claudeexport.ExportProblem.Kind;
import io.compliance4j.internal.codec.ExportFrames;
import io.compliance4j.internal.codec.JsonFeed;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One pass over a file of conversations. Not thread-safe. */
final class ConversationWalk implements Closeable {

    private final SourceFile file;
    private final Problems problems;
    private final Function<String, Optional<ExportUser>> users;
    private final JsonFeed feed;
    private final RecordSequence sequence;

    private long index = -1;
    private @Nullable ExportConversation current;

    /** Whether the feed stands in the list of messages of the current conversation. */
    private boolean inMessages;

    private int messages;

    /** Messages at the beginning of the next conversation that were read in another run. */
    private long alreadyRead;

    ConversationWalk(SourceFile file, Limits limits, Problems problems, Function<String, Optional<ExportUser>> users) {
        this.file = file;
        this.problems = problems;
        this.users = users;
        this.feed = new JsonFeed(file.open(limits), limits.maxValueBytes());
        this.sequence = new RecordSequence(feed);
    }

    SourceFile file() {
        return file;
    }

    /** Which conversation of the file was given out last, from 0. */
    long index() {
        return index;
    }

    /** Goes to where another run ended. To be called before anything was read. */
    void resumeAfter(ExportPosition position) {
        try {
            sequence.skipTo(position.offset());
        } catch (IOException e) {
            throw file.failure(e, position.offset());
        }
        index = position.conversation() - 1;
        if (position.messages() == ExportPosition.WHOLE) {
            next();
        } else {
            alreadyRead = position.messages();
        }
    }

    /** The next conversation, or null at the end. What is left of the one before is passed. */
    @Nullable
    ExportConversation next() {
        try {
            passRest();
            while (sequence.next()) {
                index++;
                ExportConversation conversation = conversation();
                if (conversation != null) {
                    current = conversation;
                    passMessages(alreadyRead);
                    alreadyRead = 0;
                    return conversation;
                }
            }
            return null;
        } catch (IOException e) {
            throw file.failure(e, feed.offset());
        }
    }

    private @Nullable ExportConversation conversation() throws IOException {
        long offset = feed.offset();
        if (feed.peek() != '{') {
            feed.passValue();
            problems.add(Kind.UNREADABLE_RECORD, file.label(), offset, "no object, but it should be a conversation");
            return null;
        }
        ExportFrames.Conversation head = ExportFrames.conversation(feed);
        if (head == null) {
            problems.add(Kind.TOO_LONG, file.label(), offset, "a conversation whose members are too long");
            return null;
        }
        inMessages = head.hasMessages();
        messages = 0;
        String uuid = head.raw().string("uuid").orElse("");
        if (uuid.isEmpty()) {
            passMessages(Long.MAX_VALUE);
            problems.add(
                    Kind.UNREADABLE_RECORD, file.label(), offset, "a conversation without a UUID before its messages");
            return null;
        }
        return new ExportConversation(this, file, head.raw(), uuid, index, offset);
    }

    /** The next message of the conversation, or null behind the last one. */
    @Nullable
    ExportMessage nextMessage(ExportConversation conversation) {
        if (conversation != current) {
            throw new IllegalStateException("The walk has gone on, and the messages of conversation "
                    + conversation.uuid() + " were passed: read them before the next conversation is asked for");
        }
        try {
            while (moveToMessage()) {
                long offset = feed.offset();
                int place = messages++;
                ExportFrames.Message message = ExportFrames.message(feed);
                if (message == null) {
                    problems.add(
                            Kind.TOO_LONG,
                            file.label(),
                            offset,
                            "message " + place + " of conversation " + conversation.uuid() + " has "
                                    + (feed.offset() - offset) + " bytes");
                } else if (!message.object()) {
                    problems.add(
                            Kind.UNREADABLE_RECORD,
                            file.label(),
                            offset,
                            "message " + place + " of conversation " + conversation.uuid() + " is no object");
                } else {
                    return new ExportMessage(conversation, message, place);
                }
            }
            return null;
        } catch (IOException e) {
            throw file.failure(e, feed.offset());
        }
    }

    /** Number of messages of the conversation given out last; what is left of them is passed. */
    int countMessages() {
        try {
            passMessages(Long.MAX_VALUE);
            return messages;
        } catch (IOException e) {
            throw file.failure(e, feed.offset());
        }
    }

    Optional<ExportUser> user(String uuid) {
        return users.apply(uuid);
    }

    private void passRest() throws IOException {
        passMessages(Long.MAX_VALUE);
        current = null;
    }

    private void passMessages(long most) throws IOException {
        while (messages < most && moveToMessage()) {
            messages++;
            feed.passValue();
        }
    }

    private boolean moveToMessage() throws IOException {
        if (!inMessages) {
            return false;
        }
        boolean another = messages == 0 ? !feed.passIf(']') : !feed.passIf(']') && passComma();
        if (!another) {
            inMessages = false;
            passTail();
        } else {
            feed.peek();
        }
        return another;
    }

    private boolean passComma() throws IOException {
        feed.pass(',');
        return true;
    }

    /** Passes what stands behind the messages. */
    private void passTail() throws IOException {
        long offset = feed.offset();
        boolean members = false;
        while (feed.passIf(',')) {
            members = true;
            feed.text();
            feed.pass(':');
            feed.passValue();
        }
        feed.pass('}');
        if (members) {
            problems.add(Kind.MEMBERS_BEHIND_MESSAGES, file.label(), offset, "conversation " + index + " of the file");
        }
    }

    @Override
    public void close() {
        try {
            feed.close();
        } catch (IOException e) {
            throw file.failure(e, feed.offset());
        }
    }
}
