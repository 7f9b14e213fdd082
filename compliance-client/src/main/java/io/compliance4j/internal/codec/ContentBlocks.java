package io.compliance4j.internal.codec;

import io.compliance4j.chat.ContentBlock;
import java.util.List;

/** Reads the parts of messages, which chats and sessions have in common. */
final class ContentBlocks {

    private ContentBlocks() {}

    /** The blocks in that member, in the order received. */
    static List<ContentBlock> read(Fields fields, String member) {
        return fields.objects(member).stream().map(ContentBlocks::block).toList();
    }

    private static ContentBlock block(Fields fields) {
        String type = fields.string("type").orElse("");
        return switch (type) {
            case "text" -> text(fields);
            case "tool_use" -> toolUse(fields);
            case "tool_result" -> toolResult(fields);
            default ->
                ContentBlock.Unknown.builder().type(type).raw(fields.raw()).build();
        };
    }

    private static ContentBlock text(Fields fields) {
        return ContentBlock.Text.builder()
                .text(fields.string("text").orElse(""))
                .thinkingRedacted(fields.bool("thinking_redacted", false))
                .truncated(fields.bool("truncated", false))
                .build();
    }

    private static ContentBlock toolUse(Fields fields) {
        return ContentBlock.ToolUse.builder()
                .id(fields.string("id"))
                .name(fields.string("name").orElse(""))
                .input(fields.string("input").orElse(""))
                .integrationName(fields.string("integration_name"))
                .mcpServerUrl(fields.string("mcp_server_url"))
                .truncated(fields.bool("truncated", false))
                .build();
    }

    private static ContentBlock toolResult(Fields fields) {
        return ContentBlock.ToolResult.builder()
                .toolUseId(fields.string("tool_use_id"))
                .name(fields.string("name").orElse(""))
                .error(fields.bool("is_error", false))
                .content(read(fields, "content"))
                .integrationName(fields.string("integration_name"))
                .mcpServerUrl(fields.string("mcp_server_url"))
                .truncated(fields.bool("truncated", false))
                .build();
    }
}
