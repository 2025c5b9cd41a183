/** Rules about who may reach and do what. One file each. */
@NullMarked
package dev.bandstand.review.rule.access;

import org.jspecify.annotations.NullMarked;
