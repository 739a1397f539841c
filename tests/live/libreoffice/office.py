"""One running soffice that this process owns: started, spoken to over a pipe, stopped."""

from __future__ import annotations

import atexit
import contextlib
import itertools
import os
import shutil
import signal
import subprocess
import time
from typing import Any

import soffice

uno = soffice.load_uno()

_PATIENCE = 120.0  # seconds for a first start on a slow machine; usually about one
_names = itertools.count(1)


def struct(name: str, *values: object) -> Any:
    """A UNO struct, e.g. `struct("table.CellAddress", 0, 4, 7)`."""
    return uno.createUnoStruct(f"com.sun.star.{name}", *values)


def enum(name: str, value: str) -> Any:
    """A UNO enum value, e.g. `enum("awt.FontSlant", "ITALIC")`."""
    return uno.Enum(f"com.sun.star.{name}", value)


def properties(**values: object) -> tuple[Any, ...]:
    """Named arguments the way UNO wants them."""
    state = enum("beans.PropertyState", "DIRECT_VALUE")
    return tuple(
        struct("beans.PropertyValue", name, 0, value, state) for name, value in values.items()
    )


def url(path: str) -> str:
    """The file URL of a path, absolute or relative to the current folder."""
    return str(uno.systemPathToFileUrl(os.path.abspath(path)))  # noqa: PTH100 - keeps links as typed


class Office:
    """A headless soffice with its own profile and pipe; `desktop` is its UNO Desktop.

    Raises:
        RuntimeError: soffice ended before answering, or did not answer in time.
    """

    def __init__(self) -> None:
        self._profile = soffice.new_profile(calculate_on_opening=True)
        pipe = f"dvexcel-{os.getpid()}-{next(_names)}"
        address = f"pipe,name={pipe};urp;StarOffice.ComponentContext"
        self._process = subprocess.Popen(
            soffice.command(self._profile, f"--accept={address}"),
            env=soffice.environment(),
            start_new_session=True,  # so that stop() can end soffice's own children too
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        atexit.register(self.stop)
        try:
            self.context = self._connect(f"uno:{address}")
        except BaseException:
            self.stop()
            raise
        self.desktop = self.create("frame.Desktop")

    @property
    def pid(self) -> int:
        return self._process.pid

    def create(self, service: str) -> Any:
        """A UNO service living in the office, e.g. `create("sheet.FunctionAccess")`."""
        return self.context.ServiceManager.createInstanceWithContext(
            f"com.sun.star.{service}", self.context
        )

    def stop(self) -> None:
        """Ends this soffice and removes its profile; a second call does nothing."""
        atexit.unregister(self.stop)
        if self._process.poll() is None:
            # The bridge breaks while the office says goodbye: any UNO error is expected here.
            with contextlib.suppress(Exception):
                self.desktop.terminate()
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait()
        shutil.rmtree(self._profile, ignore_errors=True)

    def _connect(self, address: str) -> Any:
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local
        )
        not_yet = uno.getClass("com.sun.star.connection.NoConnectException")
        give_up = time.monotonic() + _PATIENCE
        while True:
            try:
                return resolver.resolve(address)
            except not_yet:
                if self._process.poll() is not None:
                    raise RuntimeError(f"soffice ended with {self._process.returncode}") from None
                if time.monotonic() > give_up:
                    raise RuntimeError(f"soffice silent for {_PATIENCE:.0f} s") from None
                time.sleep(0.05)
