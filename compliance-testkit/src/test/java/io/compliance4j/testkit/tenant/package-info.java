@NullMarked
package io.compliance4j.testkit.tenant;

import org.jspecify.annotations.NullMarked;
