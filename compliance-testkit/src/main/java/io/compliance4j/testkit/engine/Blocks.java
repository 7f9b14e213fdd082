package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Block;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes message blocks, cut as the caller asked: by characters in chats, by bytes in sessions. */
final class Blocks {
    private static final String MARKER = "…[truncated; pass tool_result_max_bytes=-1 for the server max]";
    private static final int SERVER_MAX_BYTES = 1 << 20;

    private Blocks() {}

    static void chat(JsonOut out, List<Block> blocks, int resultMax, int inputMax) throws IOException {
        out.array("content", blocks, (o, block) -> {
            if (block instanceof Block.Text text) {
                o.text("type", "text");
                o.text("text", text.text());
                o.maybeTrue("thinking_redacted", text.thinkingRedacted());
                o.maybeTrue("truncated", false);
            } else if (block instanceof Block.ToolUse use) {
                String input = cutChars(use.input(), inputMax);
                o.text("type", "tool_use");
                o.text("id", use.id());
                o.text("name", use.name());
                o.text("input", input);
                o.text("integration_name", use.integrationName());
                o.text("mcp_server_url", use.mcpServerUrl());
                o.maybeTrue("truncated", input.length() < use.input().length());
            } else if (block instanceof Block.ToolResult result) {
                List<String> items = new ArrayList<>();
                boolean cut = false;
                for (String item : result.content()) {
                    String shown = cutChars(item, resultMax);
                    cut |= shown.length() < item.length();
                    items.add(shown);
                }
                writeResult(o, result, items);
                o.text("integration_name", result.integrationName());
                o.text("mcp_server_url", result.mcpServerUrl());
                o.maybeTrue("truncated", cut);
            }
        });
    }

    static void session(JsonOut out, List<Block> blocks, int resultMax, int inputMax) throws IOException {
        out.array("content", blocks, (o, block) -> {
            if (block instanceof Block.Text text) {
                o.text("type", "text");
                o.text("text", text.text());
                o.maybeTrue("truncated", text.truncated());
            } else if (block instanceof Block.ToolUse use) {
                String input = cutBytes(use.input(), inputMax);
                o.text("type", "tool_use");
                o.text("id", use.id());
                o.text("name", use.name());
                o.text("input", input);
                o.maybeTrue("truncated", input.length() < use.input().length());
            } else if (block instanceof Block.ToolResult result) {
                List<String> items = new ArrayList<>();
                boolean cut = false;
                for (String item : result.content()) {
                    String shown = cutBytes(item, resultMax);
                    boolean shorter = shown.length() < item.length();
                    cut |= shorter;
                    items.add(shorter ? shown + MARKER : shown);
                }
                writeResult(o, result, items);
                o.maybeTrue("truncated", cut);
            }
        });
    }

    private static void writeResult(JsonOut out, Block.ToolResult result, List<String> items) throws IOException {
        out.text("type", "tool_result");
        out.text("tool_use_id", result.toolUseId());
        out.text("name", result.name());
        out.bool("is_error", result.isError());
        out.array("content", items, (o, item) -> {
            o.text("type", "text");
            o.text("text", item);
        });
    }

    private static String cutChars(String text, int max) {
        if (max < 0 || text.codePointCount(0, text.length()) <= max) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, max));
    }

    private static String cutBytes(String text, int asked) {
        int max = asked < 0 ? SERVER_MAX_BYTES : Math.min(asked, SERVER_MAX_BYTES);
        if (text.length() * 3L <= max) {
            return text;
        }
        CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer in = CharBuffer.wrap(text);
        encoder.encode(in, ByteBuffer.allocate(max), true);
        return text.substring(0, in.position());
    }
}
