/** The names of the two tokens and their claims. */
@NullMarked
package uz.erp.platform.security;

import org.jspecify.annotations.NullMarked;
