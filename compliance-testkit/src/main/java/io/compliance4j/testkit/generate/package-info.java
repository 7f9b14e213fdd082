/**
 * Makes whole organisations out of one number: people, chats, files, sessions and activities, with sensitive values
 * planted at known places.
 *
 * <p>Everything follows from the seed alone: no clock, no locale, no hash order and no library whose output differs
 * between Java versions takes part, so a seed names a tenant for ever.
 */
@NullMarked
package io.compliance4j.testkit.generate;

import org.jspecify.annotations.NullMarked;
