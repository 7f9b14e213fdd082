package io.compliance4j.dlp.text;

import io.compliance4j.dlp.Finding;

/**
 * A value found in a file.
 *
 * @param finding what was found; its offsets count from the start of the section's text
 * @param section the part of the file whose text that is: an entry, a sheet, a page
 * @param location where in the file the value starts, as precisely as the format allows
 */
public record LocatedFinding(Finding finding, TextLocation section, TextLocation location) {}
