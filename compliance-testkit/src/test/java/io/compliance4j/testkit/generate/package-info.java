@NullMarked
package io.compliance4j.testkit.generate;

import org.jspecify.annotations.NullMarked;
