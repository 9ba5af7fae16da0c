/** Tasks over HTTP. */
@NullMarked
package uz.erp.task.task.web;

import org.jspecify.annotations.NullMarked;
