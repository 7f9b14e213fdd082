package io.compliance4j.chat;

import io.compliance4j.internal.codec.RawJsonReader;
import io.compliance4j.json.RawJson;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A part of a message, in chats and in sessions: one of the nested variants, or {@link Unknown}.
 *
 * <p>Not sealed, because the service adds kinds. Immutable.
 */
@Value.Enclosing
public interface ContentBlock {

    /** Something written. */
    @Value.Immutable
    interface Text extends ContentBlock {

        /** The text; empty if the server sent none. */
        @Value.Redacted
        String text();

        /** Whether Claude's reasoning was taken out of it. */
        @Value.Default
        default boolean thinkingRedacted() {
            return false;
        }

        /** Whether it was cut, or stands for something that is not shown. */
        @Value.Default
        default boolean truncated() {
            return false;
        }

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link Text}. Not thread-safe. */
        final class Builder extends ImmutableContentBlock.Text.Builder {

            Builder() {}
        }
    }

    /** A call of a tool. */
    @Value.Immutable
    interface ToolUse extends ContentBlock {

        /** The id of the call ({@code toolu_…}), which its {@link ToolResult} names. */
        Optional<String> id();

        /** The tool; empty text if the server sent none. */
        @Value.Redacted
        String name();

        /**
         * The arguments as the text of a JSON document. If {@link #truncated()}, the text is cut in the middle and no
         * document any more.
         */
        @Value.Redacted
        String input();

        /** The integration that the tool belongs to; never in sessions. */
        @Value.Redacted
        Optional<String> integrationName();

        /** The MCP server that the tool runs on; never in sessions. */
        @Value.Redacted
        Optional<String> mcpServerUrl();

        /** Whether {@link #input()} was cut. */
        @Value.Default
        default boolean truncated() {
            return false;
        }

        /**
         * The arguments as a document.
         *
         * @throws IllegalStateException if they were cut, or are not JSON
         */
        default RawJson inputJson() {
            if (truncated()) {
                throw new IllegalStateException(
                        "The input of the tool call was cut by the server and is no JSON any more;"
                                + " list the messages again with toolUseInputMaxChars(-1) or toolUseInputMaxBytes(-1)");
            }
            RawJson json = RawJson.of(input());
            if (!RawJsonReader.isValue(json.bytes())) {
                throw new IllegalStateException("The input of the tool call is not JSON; read input() as it is");
            }
            return json;
        }

        /**
         * The arguments bound to a class of the caller's.
         *
         * @throws IllegalStateException if they were cut, or are not JSON
         * @throws IllegalArgumentException if they do not fit {@code type}
         */
        default <T> T inputAs(Class<T> type) {
            return inputJson().as(type);
        }

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link ToolUse}. Not thread-safe. */
        final class Builder extends ImmutableContentBlock.ToolUse.Builder {

            Builder() {}
        }
    }

    /** What a tool answered. */
    @Value.Immutable
    interface ToolResult extends ContentBlock {

        /** The id of the call that it answers. */
        Optional<String> toolUseId();

        /** The tool; empty text if the server sent none. */
        @Value.Redacted
        String name();

        /** Whether the tool failed. */
        @Value.Default
        default boolean error() {
            return false;
        }

        /** The answer; the service leaves out what is not text. */
        List<ContentBlock> content();

        /** The integration that the tool belongs to; never in sessions. */
        @Value.Redacted
        Optional<String> integrationName();

        /** The MCP server that the tool runs on; never in sessions. */
        @Value.Redacted
        Optional<String> mcpServerUrl();

        /** Whether the answer was cut. */
        @Value.Default
        default boolean truncated() {
            return false;
        }

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link ToolResult}. Not thread-safe. */
        final class Builder extends ImmutableContentBlock.ToolResult.Builder {

            Builder() {}
        }
    }

    /** A kind that this version does not know. */
    @Value.Immutable
    interface Unknown extends ContentBlock {

        /** The server's word for it; empty if it sent none. */
        String type();

        /** The block exactly as received. */
        @Value.Auxiliary
        RawJson raw();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link Unknown}. Not thread-safe. */
        final class Builder extends ImmutableContentBlock.Unknown.Builder {

            Builder() {}
        }
    }
}
