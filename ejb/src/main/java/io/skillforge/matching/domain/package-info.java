/** The rules of matching: numbers in, numbers out. */
package io.skillforge.matching.domain;
