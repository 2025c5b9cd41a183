/** How a change gets from a repository into an account: who may compare it, and who may deploy it. */
@NullMarked
package dev.bandstand.delivery;

import org.jspecify.annotations.NullMarked;
