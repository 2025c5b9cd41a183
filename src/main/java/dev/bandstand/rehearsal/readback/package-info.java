/** Reads deployed resources back through each service's own describe calls, in the names CloudFormation uses. */
@NullMarked
package dev.bandstand.rehearsal.readback;

import org.jspecify.annotations.NullMarked;
