/**
 * The organisation behind the fake server: what it holds, how it changes, and the rules a tenant must keep.
 *
 * <p>Every record is immutable; {@link io.compliance4j.testkit.tenant.Tenant} holds them, is thread-safe, and is the only
 * thing that changes. Bulky content (messages of a chat, bytes of a file, the older part of the activity feed) is supplied
 * by functions, so that a tenant with millions of records stays small.
 */
@NullMarked
package io.compliance4j.testkit.tenant;

import org.jspecify.annotations.NullMarked;
