/** A small house that breaks every rule, so that each rule is seen to fail. Nothing of it runs. */
package io.skillforge.architecture.planted;
