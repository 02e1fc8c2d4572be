/** What a partner may be called and where it may be called at. */
package io.skillforge.partner.domain;
