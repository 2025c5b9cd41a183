/** What security groups and network ACLs let through, as sets of addresses for each protocol and port. */
@NullMarked
package dev.bandstand.review.rule.access.firewall;

import org.jspecify.annotations.NullMarked;
