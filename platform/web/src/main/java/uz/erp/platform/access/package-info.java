/**
 * Who calls and what they may: passes and user tokens checked, permissions demanded, store bound.
 */
@NullMarked
package uz.erp.platform.access;

import org.jspecify.annotations.NullMarked;
