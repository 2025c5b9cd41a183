/** What runs: one task with its containers, images, secrets, logs and roles, for whoever starts it. */
@NullMarked
package dev.bandstand.task;

import org.jspecify.annotations.NullMarked;
