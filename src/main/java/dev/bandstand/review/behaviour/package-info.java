/** What CloudFormation does to a resource when a property of it changes: from the resource specification of AWS, and where that is wrong, from our own list. */
@NullMarked
package dev.bandstand.review.behaviour;

import org.jspecify.annotations.NullMarked;
