package io.compliance4j.internal.transfer;

import java.util.Optional;

/**
 * A content that arrived inside a JSON answer.
 *
 * @param md5 of the text in UTF-8, in hex
 */
public record TextContent(String text, Optional<String> fileName, Optional<String> mediaType, Optional<String> md5) {

    /** Without the text and the name, which are other people's. */
    @Override
    public String toString() {
        return "TextContent[" + text.length() + " characters]";
    }
}
