/** A synthesized CloudFormation template as plain Java: its stacks, resources and what refers to what. */
@NullMarked
package dev.bandstand.template;

import org.jspecify.annotations.NullMarked;
