/** Load-balanced services: what they run, how they are reached and how they follow their load. */
@NullMarked
package dev.bandstand.service;

import org.jspecify.annotations.NullMarked;
