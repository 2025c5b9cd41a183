package dev.bandstand.review.difference;

/**
 * A resource with data that leaves under one logical id while the same comes under another: to CloudFormation the one is deleted and
 * the other is new and empty.
 *
 * @param stack the name of the stack that it leaves
 * @param type its type
 * @param from the logical id that it had
 * @param toStack the name of the stack in which it comes
 * @param to the logical id that it will have
 */
public record Move(String stack, String type, String from, String toStack, String to) {}
