package dev.bandstand.plan;

/**
 * What one check of the synthesized templates said.
 *
 * @param name the check, as in "cdk-nag AwsSolutions"
 * @param result its result in words
 * @param passed whether it found no error; a check that did not run found none
 */
public record Gate(String name, String result, boolean passed) {}
