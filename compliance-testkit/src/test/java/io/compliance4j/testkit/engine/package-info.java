@NullMarked
package io.compliance4j.testkit.engine;

import org.jspecify.annotations.NullMarked;
