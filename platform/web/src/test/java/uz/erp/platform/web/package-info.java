/** Tests. */
@NullMarked
package uz.erp.platform.web;

import org.jspecify.annotations.NullMarked;
