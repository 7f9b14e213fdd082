/** Organizations, their users, roles, groups and settings. */
@NullMarked
@ModelStyle
package io.compliance4j.organization;

import io.compliance4j.internal.model.ModelStyle;
import org.jspecify.annotations.NullMarked;
