-- Sends the requests of a file and prints one line of figures. A line of the file is a path, or a path, a tab and a body to
-- post. Arguments: the file; the line to begin with; "once" to stop when all were sent, "again" to begin anew.
local requests = {}
local at = 0
local threads = 0
local once = false

function setup(thread)
   thread:set("first", threads)
   threads = threads + 1
end

function init(arguments)
   for line in io.lines(arguments[1]) do
      local path, body = line:match("^([^\t]*)\t(.*)$")
      if path then
         requests[#requests + 1] = wrk.format("POST", path, { ["Content-Type"] = "application/json" }, body)
      else
         requests[#requests + 1] = wrk.format("GET", line)
      end
   end
   at = tonumber(arguments[2]) + first
   once = arguments[3] == "once"
end

-- Every second one: there are two threads.
function request()
   local now = requests[at % #requests + 1]
   if once and at >= #requests then
      wrk.thread:stop()
   end
   at = at + 2
   return now
end

function done(summary, latency)
   local e = summary.errors
   io.write(string.format("RESULT %d %.3f %.3f %.3f %d\n", summary.requests,
      latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
      e.connect + e.read + e.write + e.status + e.timeout))
end
