package dev.bandstand.plan;

import dev.bandstand.template.Target;

/**
 * One rule of a security group, wherever it is written.
 *
 * @param group the security group that it belongs to
 * @param inbound whether it lets in, else out
 * @param peer who may come in or be reached
 * @param ports on which ports
 */
record Rule(Target group, boolean inbound, Peer peer, Ports ports) {}
