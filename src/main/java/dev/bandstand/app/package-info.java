/** The CDK app: it turns a settings file into stacks, and is the only place that reads CDK context or the environment. */
@NullMarked
package dev.bandstand.app;

import org.jspecify.annotations.NullMarked;
