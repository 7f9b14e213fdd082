package io.compliance4j.testkit.tenant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a message, held in full: the server truncates on the way out, as the caller asked. Session endpoints leave out
 * what only chats show ({@code thinking_redacted}, integration name, MCP server).
 */
public interface Block {
    /**
     * Written text.
     *
     * @param truncated true for the bracketed markers of session transcripts ({@code [image content not shown]})
     */
    record Text(String text, boolean thinkingRedacted, boolean truncated) implements Block {
        public Text(String text) {
            this(text, false, false);
        }
    }

    /**
     * A call of a tool.
     *
     * @param input the JSON the tool was called with, as text
     */
    record ToolUse(
            @Nullable String id,
            String name,
            String input,
            @Nullable String integrationName,
            @Nullable String mcpServerUrl)
            implements Block {
        public ToolUse(@Nullable String id, String name, String input) {
            this(id, name, input, null, null);
        }
    }

    /**
     * What a tool gave back.
     *
     * @param content the text items of the result
     */
    record ToolResult(
            @Nullable String toolUseId,
            String name,
            boolean isError,
            List<String> content,
            @Nullable String integrationName,
            @Nullable String mcpServerUrl)
            implements Block {
        public ToolResult {
            content = List.copyOf(content);
        }

        public ToolResult(@Nullable String toolUseId, String name, boolean isError, List<String> content) {
            this(toolUseId, name, isError, content, null, null);
        }
    }

    static Block text(String text) {
        return new Text(text);
    }
}
